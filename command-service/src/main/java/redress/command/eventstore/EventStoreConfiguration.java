package redress.command.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redress.command.complaint.Complaint;
import redress.command.eventstore.version.NextVersion;
import redress.command.eventstore.version.Versions;
import redress.command.report.Report;
import redress.command.rootcause.RootCause;
import redress.kafka.Publisher;

/**
 * Puts Axon together part by part. Nothing is left to its defaults, which would quietly keep events in memory, commit
 * them outside the transaction or ask the internet for updates.
 */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /** Name under which reading adds an event's place in the log to its metadata. */
    static final String POSITION = "position";

    private static final int BATCH = 500;
    /** A full queue would stop publishing altogether. */
    private static final int MOST_LETTERS = 1_000_000;

    @Bean
    Serializer eventSerializer() {
        return LogicalNameSerializer.create();
    }

    @Bean
    Versions versions(ObjectProvider<NextVersion> steps) {
        return new Versions(steps.stream().toList());
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnections(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    /** Takes a connection for each question or answer; within a transaction it is always the transaction's. */
    @Bean
    EventStorageEngine eventStorageEngine(
            Versions versions,
            Serializer serializer,
            DataSource database,
            TransactionManager transactions,
            List<Reaction> reactions) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .upcasterChain(versions)
                .snapshotSerializer(Snapshots.serializer())
                .snapshotFilter(Snapshots.filter())
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(NoTransactionManager.INSTANCE)
                .persistenceExceptionResolver(new UniqueKeyViolations())
                .schema(schema())
                .batchSize(BATCH);
        return new PostgresEvents(builder, transactions, reactions);
    }

    /** An event's place in the log is in its row only; its readers want it with the event. */
    private static EventSchema schema() {
        return EventSchema.builder()
                .trackedEventFields(columns -> """
                globalindex, eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, payloadtype, \
                payloadrevision, payload, convert_to((convert_from(metadata, 'UTF8')::jsonb \
                || jsonb_build_object('%s', globalindex::text))::text, 'UTF8') as metadata""".formatted(POSITION))
                .build();
    }

    @Bean(destroyMethod = "")
    EmbeddedEventStore eventStore(EventStorageEngine engine, List<BeforeStoring> before) {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .cachedEvents(2 * BATCH)
                .fetchDelay(500)
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
        before.forEach(each -> store.registerDispatchInterceptor(new Interception(each)));
        return store;
    }

    /** The node keeps its name over a restart, so that it goes on publishing at once where it was killed. */
    @Bean
    TokenStore tokenStore(
            Serializer serializer, ConnectionProvider connections, @Value("${redress.node}") String node) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .claimTimeout(Duration.ofSeconds(10))
                .nodeId(node)
                .build();
    }

    /** Without transactions: a command's events are stored in one by themselves, and nothing else is written with them. */
    @Bean
    CommandBus commandBus() {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(new SimpleCorrelationDataProvider(
                Provenance.ACTOR, Provenance.ON_BEHALF_OF, Provenance.INTAKE, Provenance.BATCH))));
        return bus;
    }

    @Bean(destroyMethod = "")
    org.axonframework.config.Configuration axon(
            TransactionManager transactions,
            Serializer serializer,
            EmbeddedEventStore eventStore,
            CommandBus commandBus,
            TokenStore tokens,
            SequencedDeadLetterQueue<EventMessage<?>> unpublishable,
            Versions versions,
            Publisher publisher,
            RememberedAggregates remembered,
            PlatformTransactionManager database,
            JdbcTemplate jdbc) {
        System.setProperty("disable-axoniq-console-message", "true");
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(TransactionManager.class, axon -> transactions)
                .configureSerializer(axon -> serializer)
                .configureEventStore(axon -> eventStore)
                .configureCommandBus(axon -> commandBus)
                .configureAggregate(aggregate(Complaint.class, remembered))
                .configureAggregate(aggregate(RootCause.class, remembered))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Report.class));
        publishing(
                configurer.eventProcessing(),
                tokens,
                unpublishable,
                new LazyCommits(database, jdbc),
                new WhenEventStoredThenPublish(publisher, serializer, versions));
        return configurer.buildConfiguration();
    }

    private static <A> AggregateConfigurer<A> aggregate(Class<A> type, RememberedAggregates remembered) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCache(axon -> remembered)
                .configureSnapshotTrigger(
                        axon -> new EventCountSnapshotTriggerDefinition(axon.snapshotter(), Snapshots.EVERY));
    }

    @Bean
    RememberedAggregates rememberedAggregates(@Value("${redress.remembered-aggregates}") int most) {
        return new RememberedAggregates(most);
    }

    /** Tracking, not pooled: a tracking processor is woken when an event is appended, a pooled one looks twice a second. */
    private static void publishing(
            EventProcessingConfigurer processing,
            TokenStore tokens,
            SequencedDeadLetterQueue<EventMessage<?>> unpublishable,
            LazyCommits commits,
            WhenEventStoredThenPublish publishing) {
        String name = WhenEventStoredThenPublish.PROCESSOR;
        processing
                .registerTokenStore(axon -> tokens)
                .registerEventHandler(axon -> publishing)
                .registerTransactionManager(name, axon -> commits)
                .registerDeadLetterQueue(name, axon -> unpublishable)
                .registerDeadLetterPolicy(name, axon -> new OnlyUnpublishableEvents())
                // Otherwise every event costs a query for whether its aggregate has letters.
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name, (axon, invoker) -> invoker.enableSequenceIdentifierCache())
                .registerListenerInvocationErrorHandler(name, axon -> PropagatingErrorHandler.instance())
                .registerTrackingEventProcessor(
                        name, org.axonframework.config.Configuration::eventStore, axon -> publishingSettings());
    }

    private static TrackingEventProcessorConfiguration publishingSettings() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andTokenClaimInterval(1, TimeUnit.SECONDS);
    }

    @Bean
    SequencedDeadLetterQueue<EventMessage<?>> unpublishable(
            Serializer serializer, ConnectionProvider connections, TransactionManager transactions) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(WhenEventStoredThenPublish.PROCESSOR)
                .maxSequences(MOST_LETTERS)
                .maxSequenceSize(MOST_LETTERS)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .build();
    }

    @Bean
    UnpublishedLetters unpublishedLetters(JdbcTemplate jdbc, org.axonframework.config.Configuration axon) {
        return new UnpublishedLetters(jdbc, axon);
    }

    @Bean
    EventStoreLifecycle eventStoreLifecycle(
            org.axonframework.config.Configuration axon, EventStorageEngine engine, TransactionManager transactions) {
        return new EventStoreLifecycle(axon, engine, transactions);
    }

    @Bean
    Commands commands(
            CommandBus bus,
            TransactionManager transactions,
            org.axonframework.config.Configuration axon,
            RememberedAggregates remembered) {
        return new Commands(bus, transactions, axon, remembered);
    }

    @Bean
    EventLog eventLog(JdbcTemplate jdbc, PlatformTransactionManager transactions, EventStore store, Versions versions) {
        return new EventLog(jdbc, new TransactionTemplate(transactions), store, versions);
    }
}
