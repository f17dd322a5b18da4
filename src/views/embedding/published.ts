/** Whether a page of the site is there; no where it cannot be asked. */
export async function isPublished(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD' })).ok;
  } catch {
    return false;
  }
}
