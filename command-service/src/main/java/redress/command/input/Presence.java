package redress.command.input;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a record lacks although its type says that it is always there, also in the records inside it. */
final class Presence {

    private Presence() {}

    /**
     * Lets a complete record pass.
     *
     * @throws Unfit naming every component that is missing
     */
    static void check(Record read) {
        List<Fault> missing = new ArrayList<>();
        look(read, "", missing);
        if (!missing.isEmpty()) {
            throw new Unfit(missing);
        }
    }

    private static void look(Record read, String path, List<Fault> missing) {
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            Object value = value(read, component);
            String name = path + component.getName();
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                missing.add(new Fault(name, "required", name + " is missing"));
            }
            inside(value, name, missing);
        }
    }

    private static void inside(@Nullable Object value, String name, List<Fault> missing) {
        if (value instanceof Record inner) {
            look(inner, name + ".", missing);
        } else if (value instanceof Collection<?> several) {
            for (Object one : several) {
                if (one == null) {
                    missing.add(new Fault(name, "required", name + " has an empty place"));
                }
                inside(one, name, missing);
            }
        }
    }

    private static @Nullable Object value(Record read, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
