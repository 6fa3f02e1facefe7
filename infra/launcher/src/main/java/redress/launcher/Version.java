package redress.launcher;

import picocli.CommandLine.IVersionProvider;

/** The version this launcher was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"Redress " + (version == null ? "from source" : version)};
    }
}
