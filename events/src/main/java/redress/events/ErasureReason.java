package redress.events;

/** Why personal data was erased. */
public enum ErasureReason {
    REQUESTED,
    RETENTION_ENDED,
    ORDERED
}
