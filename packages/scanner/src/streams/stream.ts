export const STREAMS = ['personal', 'notification', 'promotion', 'social', 'list'] as const;
/**
 * What kind of mail a message is, apart from whether it is good or bad: written by a person to a person; told by a
 * machine about something of the reader's (an order, a sign-in, a build); advertised to many; told by a social network;
 * or talked about on a mailing list.
 */
export type Stream = (typeof STREAMS)[number];
