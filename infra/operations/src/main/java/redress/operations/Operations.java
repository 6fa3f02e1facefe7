package redress.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import redress.operations.connection.Connections;
import redress.operations.deadletter.web.DeadLettersApi;
import redress.operations.metric.DeadLetterFigures;
import redress.operations.metric.MetricsEndpoint;

/** What every service has in common for those who run it: import it, and secure {@code /api/dead-letters} and metrics. */
@Configuration(proxyBeanMethods = false)
@Import({Connections.class, DeadLettersApi.class, DeadLetterFigures.class, MetricsEndpoint.class})
public class Operations {}
