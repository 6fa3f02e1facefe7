package redress.command.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** A number that changes with the code of a class, or of any class of ours that its state consists of. */
final class ClassRevision {

    private final CRC32C sum = new CRC32C();
    private final Set<Class<?>> seen = new HashSet<>();

    private ClassRevision() {}

    static String of(Class<?> type) {
        ClassRevision revision = new ClassRevision();
        revision.add(type);
        return Long.toHexString(revision.sum.getValue());
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> one && one.getName().startsWith("redress.") && seen.add(one)) {
            sum.update(code(one));
            Stream.of(one.getDeclaredFields())
                    .sorted(Comparator.comparing(Field::getName))
                    .forEach(field -> add(field.getGenericType()));
            Stream.of(one.getDeclaredClasses())
                    .sorted(Comparator.comparing(Class::getName))
                    .forEach(this::add);
        }
    }

    private static byte[] code(Class<?> type) {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream code = type.getResourceAsStream(file)) {
            return code == null ? new byte[0] : code.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
