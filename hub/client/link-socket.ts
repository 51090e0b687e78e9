// The socket of a browser app, typed by the contract.
import type { Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '#wire/socket'

export type LinkSocket = Socket<ServerToClient, ClientToServer>
