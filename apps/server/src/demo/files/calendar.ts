/** One event, its times written as iCalendar does: `20261124T093000Z`. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  readonly organiser: string;
  readonly attendee: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
}

/** An invitation (RFC 5545, RFC 5546 REQUEST). */
export function createInvitation(event: CalendarEvent): Buffer {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Northwind Studio//Calendar//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${event.start}`,
    `DTSTART:${event.start}`,
    `DTEND:${event.end}`,
    `SUMMARY:${escapeText(event.title)}`,
    `LOCATION:${escapeText(event.place)}`,
    `ORGANIZER:mailto:${event.organiser}`,
    `ATTENDEE;RSVP=TRUE:mailto:${event.attendee}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&');
}
