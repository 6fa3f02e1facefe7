/**
 * The published language of Redress: what happened to a complaint or a root cause, what analytics found, and what other
 * systems may report. Every other part speaks it; it depends on nothing but the JDK, JSpecify and JSON.
 */
@NullMarked
package redress.events;

import org.jspecify.annotations.NullMarked;
