import { useReducedMotion } from '@mantine/hooks';
import { useCallback } from 'react';

interface Asked {
  screen: 'big' | null;
  play: 'on' | null;
}

/**
 * The big screen of an address: whether it is on, whether time goes on by itself, and how it is left.
 * @param narrow a phone is no big screen, and shows the view as it comes
 */
export function useBigScreen(
  { screen, play }: Asked,
  setAsked: (patch: Partial<Asked>) => unknown,
  narrow: boolean,
) {
  const still = useReducedMotion();
  const isBig = screen === 'big' && !narrow;
  const enter = useCallback(() => {
    void setAsked({ screen: 'big' });
    // A browser that refuses still shows the view in its window.
    void document.documentElement.requestFullscreen?.().catch(() => {});
  }, [setAsked]);
  const leave = useCallback(() => {
    void setAsked({ screen: null, play: null });
    if (document.fullscreenElement) void document.exitFullscreen();
  }, [setAsked]);
  const onPlaying = useCallback(
    (playing: boolean) => void setAsked({ play: playing ? 'on' : null }),
    [setAsked],
  );
  return { isBig, playing: isBig && play === 'on' && !still, enter, leave, onPlaying };
}
