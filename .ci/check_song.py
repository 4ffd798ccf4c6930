"""Checks a finished song with tools that share no code with this project.

Usage: check_song.py FOLDER BPM
"""

import json
import pathlib
import subprocess
import sys

import mido

from loudness import loudness

DRUM_CHANNEL = 9  # MIDI channel 10, counted from 0
failures = 0


def check(what, good, found):
    global failures
    print(f"{'ok  ' if good else 'FAIL'} {what}: {found}")
    failures += not good


def check_files(folder):
    for name in ["song.wav", "song.flac", "song.mp3", "song.opus", "song.svg", "song.mid",
                 "song.musicxml", "plan.json", "report.json"]:
        file = folder / name
        check(name, file.is_file() and file.stat().st_size > 0,
              f"{file.stat().st_size} bytes" if file.is_file() else "missing")
    stems = sorted(s.name for s in (folder / "stems").glob("*.flac"))
    check("stems", len(stems) >= 3, stems)
    hidden = [f.name for f in folder.iterdir() if f.name.startswith(".")]
    check("nothing half-written", not hidden, hidden)
    for name in ["plan.json", "report.json"]:
        check(f"{name} is JSON", isinstance(json.loads((folder / name).read_text()), dict), "parsed")


def check_sound(folder):
    for name in ["song.wav", "song.flac"]:
        integrated, peak = loudness(folder / name)
        check(f"{name} loudness -14 +-0.5 LUFS", abs(integrated + 14) <= 0.5, integrated)
        check(f"{name} true peak <= -1.0 dBTP", peak <= -1.0, peak)
    for name in ["song.mp3", "song.opus"]:
        integrated, _ = loudness(folder / name)
        check(f"{name} loudness -14 +-1 LUFS", abs(integrated + 14) <= 1, integrated)
    for stem in [folder / "song.flac", *sorted((folder / "stems").glob("*.flac"))]:
        tested = subprocess.run(["flac", "--silent", "--test", stem], capture_output=True, text=True)
        check(f"{stem.name} decodes", tested.returncode == 0, tested.stderr.strip() or "by flac")


def check_midi(folder, bpm):
    midi = mido.MidiFile(folder / "song.mid")
    messages = [(track, message) for track in midi.tracks for message in track]
    tempi = [round(mido.tempo2bpm(m.tempo), 2) for _, m in messages if m.type == "set_tempo"]
    check(f"first tempo is {bpm}", bool(tempi) and abs(tempi[0] - bpm) < 0.1, tempi[:3])
    sounding = [t for t in midi.tracks if any(m.type == "note_on" for m in t)]
    check("at least 3 tracks sound, all named",
          len(sounding) >= 3 and all(t.name for t in sounding), [t.name for t in sounding])
    drums = [t.name for t in sounding
             if any(m.type == "note_on" and m.channel == DRUM_CHANNEL for m in t)]
    check("drums are on channel 10", len(drums) >= 1, drums)
    markers = [m.text for _, m in messages if m.type == "marker"]
    check("sections are marked", len(markers) >= 2, markers)
    check("MIDI lasts 20 to 60 s", 20 <= midi.length <= 60, round(midi.length, 1))


def main():
    folder, bpm = pathlib.Path(sys.argv[1]), float(sys.argv[2])
    check_files(folder)
    check_sound(folder)
    check_midi(folder, bpm)
    print(f"{failures} of the checks failed" if failures else "every check passed")
    sys.exit(1 if failures else 0)


main()
