package redress.dashboards.replay;

/**
 * How many values one metric of one target came back with.
 *
 * @param panel the panel's title, or the annotation's or variable's name after its kind
 * @param target the target's refId
 * @param metric its id and type, for an annotation the field
 * @param values buckets or documents that could have held a value
 * @param nonNull those that held one other than zero: for a misspelt field Elasticsearch answers null to an average, but
 *     zero to a count, a sum or a number of different values
 */
public record PanelAnswer(String panel, String target, String metric, long values, long nonNull) {

    /** Nothing would be drawn. */
    public boolean empty() {
        return nonNull == 0;
    }
}
