package redress.privacy;

/**
 * Where something was found in a text.
 *
 * @param from its first character
 * @param to the character after its last
 */
record Span(int from, int to) {}
