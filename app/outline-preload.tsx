/** Has the browser fetch the outlines of the first map while it reads the script. */
export function OutlinePreload({ url }: { url: string }) {
  return <link rel="preload" as="fetch" href={url} crossOrigin="anonymous" fetchPriority="high" />;
}
