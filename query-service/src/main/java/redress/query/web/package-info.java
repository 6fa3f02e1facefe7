/**
 * What all HTTP answers of this service share: who may read what, and refusals as problem details that name the
 * parameter at fault.
 */
@NullMarked
package redress.query.web;

import org.jspecify.annotations.NullMarked;
