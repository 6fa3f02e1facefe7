package redress.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** The personal fields of any event: what seals and opens them need not know the events. */
public final class PersonalPart {

    private record Shape(Constructor<?> constructor, RecordComponent[] components, int personal) {}

    private static final ClassValue<Optional<Shape>> SHAPES = new ClassValue<>() {
        @Override
        protected Optional<Shape> computeValue(Class<?> type) {
            return shape(type);
        }
    };

    private PersonalPart() {}

    /** Absent if events of this type have none. */
    public static Optional<Personal> of(Object event) {
        return SHAPES.get(event.getClass()).map(shape -> (Personal) value(event, shape.components[shape.personal]));
    }

    /** The same event with other personal fields. */
    @SuppressWarnings("unchecked")
    public static <E> E with(E event, Personal personal) {
        Shape shape = SHAPES.get(event.getClass()).orElseThrow();
        Object[] values = Arrays.stream(shape.components)
                .map(component -> value(event, component))
                .toArray();
        values[shape.personal] = personal;
        try {
            return (E) shape.constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Object event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Shape> shape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; components != null && i < components.length; i++) {
            if (components[i].getType() == Personal.class) {
                return Optional.of(new Shape(constructor(type, components), components, i));
            }
        }
        return Optional.empty();
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
