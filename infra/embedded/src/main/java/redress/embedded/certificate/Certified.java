package redress.embedded.certificate;

import java.nio.file.Path;

/**
 * What a server shows its clients.
 *
 * @param certificate the server's and its authority's, in PEM
 * @param key the private key, in PEM and without a password, readable by its owner only
 */
public record Certified(Path certificate, Path key) {}
