package redress.query.rebuild;

/** Why a rebuild cannot come to a comparison; the message is a sentence for people. */
final class NotComparable extends RuntimeException {

    NotComparable(String sentence) {
        super(sentence);
    }
}
