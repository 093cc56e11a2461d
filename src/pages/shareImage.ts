/** The share picture that stands below this address, in the size that chats and networks ask for. */
export function shareImage(url: string): { src: string; width: number; height: number } {
  return { src: `${url}share.jpg`, width: 1200, height: 630 };
}
