package redress.command.web;

/**
 * What a command led to.
 *
 * @param id of the aggregate
 * @param version number of its last event, from 0
 */
record Done(String id, long version) {}
