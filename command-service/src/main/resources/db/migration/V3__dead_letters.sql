-- Findings that could not be handled, whole, in the order in which they were parked. Until now only their position was kept.
drop table dead_letter;

create table dead_letter (
    number bigint generated always as identity primary key,
    processor text not null,
    sequence text collate "C" not null,
    position text not null,
    topic text not null,
    partition integer not null,
    topic_offset bigint not null,
    record_key bytea,
    headers bytea not null,
    value bytea,
    type text not null,
    reason text not null,
    at timestamptz not null,
    unique (processor, position)
);
create index dead_letter_sequence on dead_letter (processor, sequence, number);

-- Events that could not be published. The columns are those that Axon's queue reads and writes.
create table deadletterentry (
    deadletteridentifier varchar(255) primary key,
    processinggroup varchar(255) not null,
    sequenceidentifier varchar(255) collate "C" not null,
    sequenceindex bigint not null,
    messagetype varchar(255) not null,
    eventidentifier varchar(255) not null,
    timestamp varchar(255) not null,
    payloadtype varchar(255) not null,
    payloadrevision varchar(255),
    payload bytea not null,
    metadata bytea,
    type varchar(255),
    aggregateidentifier varchar(255),
    sequencenumber bigint,
    tokentype varchar(255),
    token bytea,
    enqueuedat varchar(255) not null,
    lasttouched varchar(255),
    processingstarted varchar(255),
    causetype varchar(255),
    causemessage varchar(1023),
    diagnostics bytea,
    unique (processinggroup, sequenceidentifier, sequenceindex)
);
