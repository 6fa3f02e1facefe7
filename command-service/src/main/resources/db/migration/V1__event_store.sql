-- The event log. Its sequence serves nothing else: readers treat every missing number as an event still to come.
create table domainevententry (
    globalindex bigserial primary key,
    aggregateidentifier varchar(255) not null,
    sequencenumber bigint not null,
    type varchar(255),
    eventidentifier varchar(255) not null,
    metadata bytea,
    payload bytea not null,
    payloadrevision varchar(255),
    payloadtype varchar(255) not null,
    timestamp varchar(255) not null,
    unique (aggregateidentifier, sequencenumber)
);

-- How many aggregates of a type there are, without reading their events.
create index domainevententry_first on domainevententry (type) where sequencenumber = 0;

create table snapshotevententry (
    aggregateidentifier varchar(255) not null,
    sequencenumber bigint not null,
    type varchar(255) not null,
    eventidentifier varchar(255) not null,
    metadata bytea,
    payload bytea not null,
    payloadrevision varchar(255),
    payloadtype varchar(255) not null,
    timestamp varchar(255) not null,
    primary key (aggregateidentifier, sequencenumber)
);

-- How far each reader of the log has come.
create table tokenentry (
    processorname varchar(255) not null,
    segment integer not null,
    token bytea,
    tokentype varchar(255),
    timestamp varchar(255),
    owner varchar(255),
    primary key (processorname, segment)
);
