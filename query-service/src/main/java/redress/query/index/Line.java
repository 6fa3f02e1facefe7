package redress.query.index;

/**
 * A document as it goes over the wire.
 *
 * @param key says which document in which alias
 * @param index the alias
 * @param version grows with the document
 */
record Line(String key, String index, String id, long version, byte[] json) {

    static Line of(Write write, byte[] json) {
        return new Line(key(write.index(), write.id()), write.index(), write.id(), write.version(), json);
    }

    static String key(String index, String id) {
        return index + "/" + id;
    }

    /** Says nothing of the document, which may be personal. */
    @Override
    public String toString() {
        return key + "@" + version;
    }
}
