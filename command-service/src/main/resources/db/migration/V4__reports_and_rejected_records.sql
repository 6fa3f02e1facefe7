-- Reports are taken in beside complaints and counted on their own.
alter table intake_receipt rename column complaint_id to aggregate_id;
alter table intake_receipt add column report boolean not null default false;
drop index intake_receipt_outcome;
create index intake_receipt_kind_outcome on intake_receipt (report, outcome);

-- Rejected records as they came, to be corrected and sent again. What became of one is in intake_receipt, at the same
-- position. The bytes may hold personal data; rows are deleted after a time.
create table rejected_record (
    number bigint generated always as identity primary key,
    position text not null unique,
    batch text,
    record text,
    source text,
    type text,
    record_key bytea,
    headers text not null,
    value bytea,
    corrected_headers text,
    corrected_value bytea,
    field text not null,
    rule text not null,
    message text not null,
    faults text not null,
    at timestamptz not null,
    redrives integer not null default 0,
    redriven_at timestamptz,
    awaited boolean not null default false
);
create index rejected_record_batch on rejected_record (batch) where batch is not null;
create index rejected_record_at on rejected_record (at);
