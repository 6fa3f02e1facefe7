package redress.query.console;

import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param refusal why it was refused, as a sentence; absent if it was carried out
 * @param version the version that shows the change
 */
record Answer(@Nullable String refusal, long version) {

    static Answer done(long version) {
        return new Answer(null, version);
    }

    static Answer refused(String sentence) {
        return new Answer(sentence, 0);
    }
}
