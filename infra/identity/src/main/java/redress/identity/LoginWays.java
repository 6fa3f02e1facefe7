package redress.identity;

/**
 * How people may log in at a page.
 *
 * @param passwords with a name and a password of the credentials file
 * @param issuer at the OpenID Connect issuer
 */
public record LoginWays(boolean passwords, boolean issuer) {}
