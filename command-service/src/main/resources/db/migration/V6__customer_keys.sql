-- What seals the personal fields of a customer's events, wrapped with a master key that is not in this database. A customer
-- who comes back after an erasure has a further row. The rows are deleted by nobody: they say what is erased.
create table customer_key (
    number bigint generated always as identity primary key,
    id text not null unique,
    customer text not null,
    secret bytea,
    master text not null,
    made_at timestamptz not null,
    erased_at timestamptz,
    erasure_reason text,
    -- whether the customer's complaints have heard of the erasure
    told boolean not null default false,
    check (secret is not null or erased_at is not null)
);
create index customer_key_customer on customer_key (customer);
create index customer_key_master on customer_key (master);
