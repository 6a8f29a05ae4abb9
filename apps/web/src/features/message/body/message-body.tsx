import type { Message } from '@postern/contracts';
import { useEffect, useRef, useState } from 'react';
import { buildHtml } from './build-html.ts';
import type { BuiltBody, RemoteFound } from './build-html.ts';
import { buildText } from './build-text.ts';
import type { FrameWindow } from './sanitise.ts';
import styles from './message-body.module.css';
import { isEntangled } from './is-entangled.ts';
import { showInFrame } from './show-in-frame.ts';

export interface MessageBodyProps {
  readonly message: Message;
  /** Remote address → proxied address, once the person has asked for the images. */
  readonly images: Readonly<Record<string, string>> | undefined;
  /** Links lead nowhere and pictures stay closed. */
  readonly inert: boolean;
  /** Show the plain text even where there is HTML. */
  readonly textOnly?: boolean;
  readonly onRemote: (found: RemoteFound) => void;
  readonly onLink: (link: { readonly href: string; readonly text: string }) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The body of a message in its frame: same-origin so that we can measure and listen, without any script of its own. */
export function MessageBody(props: MessageBodyProps): React.JSX.Element {
  const { message, images, inert, textOnly = false } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const listeners = useRef(props);
  listeners.current = props;
  const [isLoaded, setLoaded] = useState(false);
  const [height, setHeight] = useState(160);

  useEffect(() => {
    const view = frame.current?.contentDocument?.defaultView ?? undefined;
    if (!isLoaded || view === undefined) return undefined;
    const body = build({ message, images: images ?? {}, inert, textOnly }, view);
    listeners.current.onRemote(body.remote);
    return showInFrame(view, body, {
      onLink: (link) => {
        listeners.current.onLink(link);
      },
      onKeyDown: (event) => {
        listeners.current.onKeyDown(event);
      },
      onHeight: setHeight,
    });
  }, [isLoaded, message, images, inert, textOnly]);

  return (
    <iframe
      ref={frame}
      className={styles['frame']}
      title="Message body"
      src="/message-frame"
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      style={{ height }}
      onLoad={() => {
        setLoaded(true);
      }}
    />
  );
}

const ENTANGLED_NOTE =
  'Shown as plain text: this message is built so that a browser would take very long to show it. Its source has all of it.';

interface BuildParts {
  readonly message: Message;
  readonly images: Readonly<Record<string, string>>;
  readonly inert: boolean;
  readonly textOnly: boolean;
}

function build({ message, images, inert, textOnly }: BuildParts, frame: FrameWindow): BuiltBody {
  const { untrustedHtml, text = '', locationId } = message;
  if (untrustedHtml === undefined || textOnly) return buildText(text, inert, frame);
  if (isEntangled(untrustedHtml)) return buildText(`${ENTANGLED_NOTE}\n\n${text}`, inert, frame);
  const insideImages = new Map(
    Object.entries(message.inlineImages).map(([contentId, partId]) => [
      contentId,
      `/api/v1/messages/${locationId}/inline-images/${encodeURIComponent(partId)}`,
    ]),
  );
  return buildHtml(untrustedHtml, { images, insideImages, inert }, frame);
}
