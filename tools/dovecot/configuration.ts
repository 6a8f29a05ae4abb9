import { join } from 'node:path';

export interface DovecotPorts {
  readonly plain: number;
  readonly tls: number;
}

export interface DovecotConfiguration {
  readonly folder: string;
  readonly ports: DovecotPorts;
  /** Undefined as root; the user everything runs as otherwise. */
  readonly user: { readonly name: string; readonly group: string } | undefined;
  /** More lines of dovecot.conf, for a test that needs a particular server. */
  readonly extra: string;
}

/** The text of dovecot.conf: everything below one folder, loopback only, Maildir, users from a file. */
export function dovecotConf({ folder, ports, user, extra }: DovecotConfiguration): string {
  const owner =
    user === undefined
      ? ''
      : `default_internal_user = ${user.name}
default_internal_group = ${user.group}
default_login_user = ${user.name}
service anvil {
  chroot =
}
service stats {
  chroot =
}`;
  return `
base_dir = ${join(folder, 'run')}
state_dir = ${join(folder, 'state')}
log_path = ${join(folder, 'dovecot.log')}
listen = 127.0.0.1
protocols = imap
mail_location = maildir:~/Maildir
mailbox_idle_check_interval = 1 secs
mail_max_userip_connections = 64
disable_plaintext_auth = no
ssl = yes
ssl_cert = <${join(folder, 'cert.pem')}
ssl_key = <${join(folder, 'key.pem')}
auth_failure_delay = 0
first_valid_uid = 1
# Without this a rejected sign-in slows down every later one from the same address, which is everybody here.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
${owner}
service imap-login {
${user === undefined ? '' : '  chroot ='}
  inet_listener imap {
    port = ${String(ports.plain)}
  }
  inet_listener imaps {
    port = ${String(ports.tls)}
    ssl = yes
  }
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${join(folder, 'users')}
}
userdb {
  driver = static
  args = uid=${user?.name ?? 'nobody'} gid=${user?.group ?? 'nogroup'} home=${join(folder, 'mail', '%u')}
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
  mailbox Drafts {
    special_use = \\Drafts
    auto = subscribe
  }
  mailbox Trash {
    special_use = \\Trash
    auto = subscribe
  }
  mailbox Junk {
    special_use = \\Junk
    auto = subscribe
  }
}
${extra}
`;
}
