package redress.dashboards;

/**
 * What Grafana calls a data source: one index and its time field. A query cannot choose another time field.
 *
 * @param timeInterval the shortest time bucket worth drawing, such as 1h
 */
public record DataSource(String uid, String index, String timeField, String timeInterval) {}
