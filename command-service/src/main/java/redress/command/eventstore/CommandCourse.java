package redress.command.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * What one command met with on the thread that carries it out: whether it was decided on an aggregate from memory, and
 * whether it led to events. Another process may have changed the aggregate since; events prove that none has, because two
 * cannot have the same number. A decision without events proves nothing and has to be taken again.
 */
final class CommandCourse {

    private static final ThreadLocal<CommandCourse> CURRENT = ThreadLocal.withInitial(CommandCourse::new);

    private @Nullable Object remembered;
    private boolean stored;

    private CommandCourse() {}

    /** Of the next command on this thread. */
    static CommandCourse begin() {
        CommandCourse course = CURRENT.get();
        course.remembered = null;
        course.stored = false;
        return course;
    }

    static void decidedFromMemory(Object aggregate) {
        CURRENT.get().remembered = aggregate;
    }

    static void led() {
        CURRENT.get().stored = true;
    }

    /** The aggregate from memory on which a decision without events was based; absent if the decision stands. */
    @Nullable
    Object unproven() {
        return stored ? null : remembered;
    }
}
