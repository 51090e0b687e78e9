// What every answer tells a browser about itself: nothing from elsewhere is loaded, nothing is framed, nothing is guessed.
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Security headers for pages that talk to this hub only; they hold on plain HTTP too, where halls begin. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        // Halls begin on plain HTTP inside their own network; asking browsers to upgrade would leave walls blank.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
}
