import { routes } from '@postern/contracts';
import type { OwnDevice, OwnSession } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { call, wordsOf } from '../../../api/client.ts';
import { fullDate, rowDate } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/use-now.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Badge, Row, Section } from '../../../ui/section.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Fault } from '../fault.tsx';
import { PanicSection } from '../panic/panic-section.tsx';
import { sessionsQuery } from '../queries.ts';
import { useChange } from '../use-change.ts';
import { faultOf } from '../words.ts';

/** Where the person is signed in, and which browsers are remembered. */
export function DevicesPage(): React.JSX.Element {
  const { data, error, isPending } = useQuery(sessionsQuery);
  return (
    <Page title="Devices and sessions">
      {isPending && <SkeletonRows count={3} />}
      {error !== null && <Notice title="This could not be read">{wordsOf(error)}</Notice>}
      {data !== undefined && (
        <>
          <SessionsSection sessions={data.sessions} />
          <DevicesSection devices={data.devices} />
        </>
      )}
      <PanicSection />
    </Page>
  );
}

function SessionsSection({ sessions }: { readonly sessions: readonly OwnSession[] }): React.JSX.Element {
  const endAll = useChange(() => call(routes.endOtherSessions));
  return (
    <Section
      title="Signed in now"
      lead={<p>If you do not know one of these, end it and look at History.</p>}
      aside={
        sessions.length > 1 && (
          <Button
            isHeld={endAll.isPending}
            onClick={() => {
              endAll.mutate(undefined);
            }}
          >
            End all others
          </Button>
        )
      }
    >
      <Fault error={endAll.error} />
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionRow session={session} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SessionRow({ session }: { readonly session: OwnSession }): React.JSX.Element {
  const now = useNow();
  const { id, isCurrent, browser, createdAt, lastUsedAt, isStrong } = session;
  const end = useChange(() => call(routes.endSession, { params: { sessionId: id } }));
  return (
    <Row
      icon={<BrowserIcon browser={browser} />}
      title={
        <>
          {browser}
          {isCurrent && <Badge look="good">This one</Badge>}
        </>
      }
      note={
        faultOf(end.error) ??
        `Since ${fullDate(createdAt)} · last used ${rowDate(lastUsedAt, now)}${isStrong ? ' · second factor given' : ''}`
      }
      actions={
        !isCurrent && (
          <Button
            aria-label={`End the session of ${browser} since ${fullDate(createdAt)}`}
            isHeld={end.isPending}
            onClick={() => {
              end.mutate(undefined);
            }}
          >
            End
          </Button>
        )
      }
    />
  );
}

function DevicesSection({ devices }: { readonly devices: readonly OwnDevice[] }): React.JSX.Element {
  return (
    <Section
      title="Remembered browsers"
      lead={
        <p>
          They finished a sign-in before, so a stranger who asks for many mails cannot keep them out. One that
          is trusted is not asked for the second factor.
        </p>
      }
    >
      {devices.length === 0 && <p>No browser is remembered.</p>}
      <ul>
        {devices.map((device) => (
          <li key={device.id}>
            <DeviceRow device={device} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function DeviceRow({ device }: { readonly device: OwnDevice }): React.JSX.Element {
  const now = useNow();
  const { id, browser, createdAt, lastUsedAt, trustedUntil } = device;
  const forget = useChange(() => call(routes.forgetDevice, { params: { deviceId: id } }));
  return (
    <Row
      icon={<BrowserIcon browser={browser} />}
      title={
        <>
          {browser}
          {trustedUntil !== undefined && <Badge>Trusted until {fullDate(trustedUntil)}</Badge>}
        </>
      }
      note={
        faultOf(forget.error) ?? `First sign-in ${fullDate(createdAt)} · last ${rowDate(lastUsedAt, now)}`
      }
      actions={
        <Button
          look="quiet"
          aria-label={`Forget ${browser} of ${fullDate(createdAt)}`}
          isHeld={forget.isPending}
          onClick={() => {
            forget.mutate(undefined);
          }}
        >
          Forget
        </Button>
      }
    />
  );
}

function BrowserIcon({ browser }: { readonly browser: string }): React.JSX.Element {
  return /Android|iPhone|iPad|iOS/.test(browser) ? (
    <Smartphone size={16} aria-hidden />
  ) : (
    <Monitor size={16} aria-hidden />
  );
}
