export function serve(
  folder: string,
  line?: { readonly bytesPerSecond?: number; readonly delayMs?: number },
): Promise<{ readonly url: string; sent(): number; close(): Promise<void> }>;
