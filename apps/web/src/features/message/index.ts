/** @module One message: whether to trust it, and what it says. */
export { MessagePane } from './message-pane.tsx';
