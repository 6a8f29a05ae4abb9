import type { Connection, ImapServer } from 'hoodiecrow-imap';

/**
 * IDLE (RFC 2177). The package's own plugin keeps a timer of half an hour that outlives the connection, and goes on
 * telling news in the middle of other commands once a client has idled; this one does neither.
 */
export function idlePlugin(server: ImapServer): void {
  server.registerCapability('IDLE');
  server.setCommandHandler('IDLE', (connection, parsed, data, done) => {
    const say = (command: 'OK' | 'BAD' | 'NO', value: string): void => {
      connection.send(
        { tag: parsed.tag, command, attributes: [{ type: 'TEXT', value }] },
        'IDLE',
        parsed,
        data,
      );
    };
    if (connection.state === 'Not Authenticated') {
      say('NO', 'Login first');
      done();
      return;
    }
    connection.inputHandler = (line): void => {
      stopIdling(connection);
      if (line.trim().toUpperCase() === 'DONE') say('OK', 'IDLE terminated');
      else say('BAD', 'Expected DONE');
      done();
    };
    connection.directNotifications = true;
    connection.socket?.write('+ idling\r\n');
    connection.processNotifications();
  });
}

function stopIdling(connection: Connection): void {
  connection.inputHandler = false;
  connection.directNotifications = false;
}
