package redress.query.rebuild;

/**
 * How a rebuild is wanted.
 *
 * @param force puts the new indices live even if they differ
 * @param keepOld leaves the replaced ones beside them
 */
record Wish(boolean force, boolean keepOld) {}
