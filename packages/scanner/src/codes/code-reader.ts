/** Reads QR and other codes from one encoded image (PNG, JPEG, GIF). Resolves to the texts found, [] for none. */
export type CodeReader = (image: Uint8Array) => Promise<readonly string[]>;
