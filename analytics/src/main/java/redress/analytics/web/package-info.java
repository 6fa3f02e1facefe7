/** The HTTP interface of analytics: starts clusterings and tells how far the analysis is. */
@NullMarked
package redress.analytics.web;

import org.jspecify.annotations.NullMarked;
