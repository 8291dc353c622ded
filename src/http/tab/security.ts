import helmet from 'helmet';
import type restify from 'restify';

/** The addresses of Teams, Microsoft 365 and Outlook, which alone may show the page in a frame. */
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.microsoft.us',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
];

/**
 * The headers of every answer of the page: nothing is loaded but from this server, no script or style stands in
 * the page itself, and only Teams may frame it.
 */
export function securityHeaders(options: { readonly local: boolean }): restify.RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: options.local ? ["'self'"] : hosts,
      },
    },
    // The older header knows no list of hosts, and would forbid Teams.
    xFrameOptions: false,
    // On this machine there is no encryption to insist on.
    strictTransportSecurity: options.local ? false : { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
  });
  return (request, response, next) => protect(request, response, next);
}
