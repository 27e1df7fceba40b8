let audio: AudioContext | null = null

/** Pitch in hertz and length in seconds of a mark, and of the end. */
const MARK = { hertz: 660, seconds: 0.35 }
const END = { hertz: 440, seconds: 0.9 }

/** A short soft tone. Nothing where the browser lets no sound out. */
export function tone(end: boolean): void {
  const { hertz, seconds } = end ? END : MARK
  try {
    audio ??= new AudioContext()
    const [oscillator, gain, now] = [audio.createOscillator(), audio.createGain(), audio.currentTime]
    oscillator.frequency.value = hertz
    gain.gain.setValueAtTime(0.0001, now)
    gain.gain.exponentialRampToValueAtTime(0.25, now + 0.03)
    gain.gain.exponentialRampToValueAtTime(0.0001, now + seconds)
    oscillator.connect(gain).connect(audio.destination)
    oscillator.start(now)
    oscillator.stop(now + seconds)
  } catch { /* the band says it too */ }
}
