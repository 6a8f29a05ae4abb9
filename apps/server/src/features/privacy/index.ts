/** @module What is kept about a person, for that person to see. */
export { privacyRoutes } from './kept-rows.ts';
