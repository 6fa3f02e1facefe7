package redress.analytics.web;

/** Elasticsearch or Kafka has not answered yet since this service started. */
final class NotReady extends RuntimeException {

    static void unless(boolean started) {
        if (!started) {
            throw new NotReady();
        }
    }
}
