/** @module Reading: one list over many live mailboxes, one message at a time, nothing kept. */
export { createImageProxy } from './image-proxy.ts';
export type { ImageProxy } from './image-proxy.ts';
export { createListMessages } from './list-messages.ts';
export type { ListMessages } from './list-messages.ts';
export { createReadMessages } from './read-message.ts';
export type { ReadMessages } from './read-message.ts';
export { messageRoutes } from './routes.ts';
