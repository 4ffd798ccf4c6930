"""Measures a singing voice with tools that share no code with this project.

    measure_voice.py plan LYRICS CMUDICT FOLDER [--voice female|male] [--lines own.txt] [--skip N]
    measure_voice.py words FOLDER/plan.tsv SUNG_FOLDER
    measure_voice.py pitch FOLDER/plan.tsv SUNG_FOLDER
    measure_voice.py mix SONG_FOLDER... [--mix song.wav] [--solo stems/vocals.flac]

`plan` chooses lines of five to nine syllables and sets each to a melody: what VoiceTrial sings. `words` lets pocketsphinx
choose among 144 lines, the first halves of twelve lines before the second halves of the same twelve: raw, with all lengths
halved (pitch kept), and so with pink noise at 15 dB. `pitch` follows the pitch by Praat's autocorrelation. `mix` cuts the
lines of made songs by their lyrics.json out of the master and out of the voice's stem, brings both to the speed of speech
and has them recognised alike.
Debian: apt-get install python3-pocketsphinx pocketsphinx-en-us praat sox python3-numpy python3-soundfile
"""

import argparse
import gzip
import io
import json
import math
import pathlib
import re
import subprocess
import tempfile

import numpy
import soundfile

MODEL = "/usr/share/pocketsphinx/model/en-us/"
VOWELS = {"AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"}
VOICELESS = {"CH", "F", "HH", "K", "P", "S", "SH", "T", "TH"}
ONSETS = set("""B CH D DH F G HH JH K L M N P R S SH T TH V W Y Z|P R|P L|P Y|B R|B L|B Y|T R|T W|D R|D W|K R|K L|K W|K Y|
G R|G L|G W|F R|F L|F Y|TH R|TH W|SH R|S P|S T|S K|S M|S N|S F|S W|S L|S P R|S P L|S T R|S K R|S K W|HH Y|M Y|N Y|V Y
""".replace("\n", "").replace(" CH ", "|CH ").split("|"))
ONSETS |= set("B CH D DH F G HH JH K L M N P R S SH T TH V W Y Z".split())
MELODIES = [[60, 62, 64, 65, 67, 65, 64, 62, 60], [57, 60, 62, 64, 62, 60, 57, 60, 57],
            [67, 69, 71, 72, 74, 72, 71, 69, 67], [60, 67, 64, 69, 72, 71, 67, 62, 64]]
BEATS = [1, .5, .5, 1, 1, .5, .5, 1, 2]
TEMPI = [90, 130]
GROUP = 12
SPOKEN_SYLLABLES = 4.5  # a second


def dictionary(file):
    words = {}
    with gzip.open(file, "rt") as lines:
        for line in lines:
            cells = line.split("#")[0].split()
            if len(cells) > 1 and "(" not in cells[0]:
                words[cells[0]] = cells[1:]
    return words


def syllables(phones):
    """Phones of a word in syllables, as many consonants as English allows before each vowel."""
    nuclei = [i for i, p in enumerate(phones) if p.rstrip("012") in VOWELS]
    starts = [0]
    for before, after in zip(nuclei, nuclei[1:]):
        start = after
        while start - 1 > before and " ".join(phones[start - 1:after]) in ONSETS:
            start -= 1
        starts.append(start)
    return [phones[a:b] for a, b in zip(starts, starts[1:] + [len(phones)])]


def usable(text, words, known):
    parts = re.sub(r"[^a-z' ]", " ", text.lower().replace("’", "'")).split()
    if len(parts) < 4 or any(w not in words or w not in known for w in parts):
        return None
    count = [len(syllables(words[w])) for w in parts]
    return parts if 5 <= sum(count) <= 9 and all(count) else None


def choose(lyrics, words, skip, wanted):
    """Lines spread over the songs, no word at a half's start twice in a group."""
    known = {line.split()[0] for line in open(MODEL + "cmudict-en-us.dict")}
    lines, seen = [], set()
    with gzip.open(lyrics, "rt") as songs:
        for song in map(json.loads, songs):
            for text in song["lines"]:
                parts = usable(text, words, known)
                if parts and " ".join(parts) not in seen and song["id"] not in seen:
                    seen |= {" ".join(parts), song["id"]}
                    lines.append(parts)
    return lines[skip:skip + wanted]


def plan(args):
    words = dictionary(args.cmudict)
    if args.lines:
        lines = [line.split() for line in open(args.lines) if line.strip()]
    else:
        lines = choose(args.lyrics, words, args.skip, args.count)
    out = pathlib.Path(args.folder)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "plan.tsv", "w") as tsv, open(out / "lines.txt", "w") as texts:
        number = 0
        repeats = range(4) if args.lines else [None]
        for index, parts in enumerate(lines):
            for repeat in repeats:
                melody = index % 4 if repeat is None else repeat
                bpm = TEMPI[(index // 4 + index) % 2 if repeat is None else (index + repeat) % 2]
                identity = f"L{number:03d}"
                number += 1
                texts.write(f"{identity}\t{' '.join(parts)}\n")
                write(tsv, identity, parts, words, melody, bpm, args.voice)


def write(tsv, identity, parts, words, melody, bpm, voice):
    shift = 0 if voice == "female" else (-10 if melody == 2 else -12)
    at, k = 0.6, 0
    total = sum(len(syllables(words[w])) for w in parts)
    for word in parts:
        for n, syllable in enumerate(syllables(words[word])):
            length = 60 / bpm * (2 if k == total - 1 else BEATS[k])
            stress = next(p[-1] for p in syllable if p[-1].isdigit())
            phones = " ".join(p.rstrip("012") for p in syllable)
            tsv.write(f"{identity}\t{at:.4f}\t{at + length:.4f}\t{MELODIES[melody][k] + shift}\t90\t"
                      f"{stress}\t{1 if n == 0 else 0}\t{phones}\n")
            at += length
            k += 1


def halves(parts):
    middle = (len(parts) + 1) // 2
    return " ".join(parts[:middle]), " ".join(parts[middle:])


def decoder(group, wide=False):
    """Chooses among a group's lines; wide: without giving up lines that begin badly."""
    from pocketsphinx import Decoder
    first = sorted({halves(p)[0] for p in group})
    second = sorted({halves(p)[1] for p in group})
    grammar = ("#JSGF V1.0; grammar lines; public <line> = <first> <second>; <first> = "
               + " | ".join(first) + "; <second> = " + " | ".join(second) + ";")
    with tempfile.NamedTemporaryFile("w", suffix=".gram", delete=False) as file:
        file.write(grammar)
    config = Decoder.default_config()
    for key, value in [("-hmm", MODEL + "en-us"), ("-dict", MODEL + "cmudict-en-us.dict"), ("-logfn", "/dev/null"),
                       ("-jsgf", file.name)]:
        config.set_string(key, value)
    if wide:
        for key, value in [("-beam", 1e-120), ("-pbeam", 1e-120), ("-wbeam", 1e-100)]:
            config.set_float(key, value)
    return Decoder(config)


def pink(count, seed):
    spectrum = numpy.fft.rfft(numpy.random.RandomState(seed).randn(count))
    ramp = numpy.arange(len(spectrum))
    ramp[0] = 1
    noise = numpy.fft.irfft(spectrum / numpy.sqrt(ramp), count)
    return noise / numpy.sqrt(numpy.mean(noise ** 2))


def prepared(wav, tempo, snr, seed):
    command = ["sox", wav, "-t", "wav", "-b", "16", "-", "remix", "-", "gain", "-n", "-3", "rate", "16k"]
    command += ["tempo", "-s", str(tempo)] if tempo != 1 else []
    sound, _ = soundfile.read(io.BytesIO(subprocess.run(command, capture_output=True, check=True).stdout))
    power = sound ** 2
    sound = sound / math.sqrt(power[power > power.max() * 1e-4].mean()) * 0.08
    sound = numpy.concatenate([numpy.zeros(3200), sound, numpy.zeros(3200)])
    sound = sound + numpy.random.RandomState(1).randn(len(sound)) * 3e-4
    if snr is not None:
        sound = sound + pink(len(sound), seed) * 0.08 * 10 ** (-snr / 20)
    return (numpy.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()


def heard(recogniser, pcm):
    recogniser.start_utt()
    recogniser.process_raw(pcm, False, True)
    recogniser.end_utt()
    hypothesis = recogniser.hyp()
    return hypothesis.hypstr if hypothesis else ""


def wilson(right, count):
    share, z = right / count, 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return f"{100 * share:.0f} % [{100 * (middle - half):.0f}-{100 * (middle + half):.0f}]"


def words(args):
    texts = [row.rstrip("\n").split("\t") for row in open(pathlib.Path(args.plan).parent / "lines.txt")]
    texts = [(identity, text.split()) for identity, text in texts]
    distinct = list(dict.fromkeys(" ".join(p) for _, p in texts))
    groups = [distinct[i:i + GROUP] for i in range(0, len(distinct), GROUP)]
    right, count = [0, 0, 0], 0
    for group in groups:
        recogniser = decoder([g.split() for g in group], args.wide)
        for identity, parts in texts:
            if " ".join(parts) not in group:
                continue
            first, second = halves(parts)
            count += 2
            for c, (tempo, snr) in enumerate([(1, None), (args.tempo, None), (args.tempo, 15)]):
                got = heard(recogniser, prepared(f"{args.folder}/{identity}.wav", tempo, snr, int(identity[1:])))
                right[c] += got.startswith(first + " ") + got.endswith(" " + second)
                if args.verbose and c == 1 and got != " ".join(parts):
                    print(f"  {identity} {' '.join(parts)} -> {got}")
    print(f"{args.folder}: half-lines n={count}: raw {wilson(right[0], count)}, "
          f"normalised {wilson(right[1], count)}, with pink noise {wilson(right[2], count)}", flush=True)


PRAAT = """form pitch
  sentence file
  real floor
  real ceiling
endform
Read from file: file$
To Pitch (ac): 0.005, floor, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, ceiling
n = Get number of frames
for i to n
  t = Get time from frame number: i
  f = Get value in frame: i, "Hertz"
  if f <> undefined
    appendInfoLine: fixed$ (t, 4), " ", fixed$ (f, 3)
  endif
endfor
"""


def pitch(args):
    script = pathlib.Path(tempfile.mkdtemp()) / "pitch.praat"
    script.write_text(PRAAT)
    notes = {}
    for row in open(args.plan):
        cells = row.split("\t")
        notes.setdefault(cells[0], []).append((float(cells[1]), float(cells[2]), float(cells[3]), cells[7].split()))
    every = [note[2] for line in notes.values() for note in line]
    floor, ceiling = (440 * 2 ** ((p - 69) / 12) for p in (min(every) - 5, max(every) + 5))
    errors, onsets, missed = [], [], 0
    for identity, line in notes.items():
        wav = pathlib.Path(args.folder, identity + ".wav").resolve()
        out = subprocess.run(["praat", "--run", str(script), str(wav), str(floor), str(ceiling)], capture_output=True, text=True, check=True).stdout
        track = numpy.array([[float(x) for x in row.split()] for row in out.splitlines()] or [[0, 1]])
        for start, end, pitch_, phones in line:
            steady = track[(track[:, 0] > start + 0.08) & (track[:, 0] < start + max(0.13, 0.5 * (end - start)))]
            if len(steady) < 3:
                missed += 1
                continue
            errors.append(1200 * math.log2(numpy.median(steady[:, 1]) / (440 * 2 ** ((pitch_ - 69) / 12))))
        onsets += changes(line, track)
    errors, onsets = numpy.abs(numpy.array(errors)), numpy.array(onsets)
    print(f"{args.folder}: notes {len(errors)}, without pitch {missed}; median {numpy.median(errors):.1f} cents, "
          f"95 % within {numpy.percentile(errors, 95):.1f}, within 20 cents {100 * numpy.mean(errors < 20):.1f} %")
    print(f"{args.folder}: onsets {len(onsets)}: median {1000 * numpy.median(onsets):+.0f} ms, "
          f"within 30 ms {100 * numpy.mean(numpy.abs(onsets) < 0.03):.1f} %")


def changes(line, track):
    """When a note is heard to begin, against its beat: after a voiceless sound where the voice comes back, else where the
    pitch is half way."""
    late = []
    for (_, _, p0, before), (s1, _, p1, phones) in zip(line, line[1:]):
        near = track[(track[:, 0] > s1 - 0.15) & (track[:, 0] < s1 + 0.1)]
        vowel = next(i for i, p in enumerate(phones) if p in VOWELS)
        last = phones[vowel - 1] if vowel else before[-1]
        gaps = numpy.diff(near[:, 0])
        if last in VOICELESS:
            if len(near) > 5 and gaps.max() > 0.012:
                late.append(near[len(gaps) - numpy.argmax(gaps[::-1] > 0.012), 0] - s1)
        elif len(near) > 40 and p0 != p1:
            semitones = 69 + 12 * numpy.log2(near[:, 1] / 440)
            crossed = (semitones - (p0 + p1) / 2) * (1 if p1 > p0 else -1) > 0
            steps = near[1:, 0][crossed[1:] & ~crossed[:-1]] - s1
            if len(steps):
                late.append(steps[numpy.argmin(numpy.abs(steps))])
    return late


def spans(sheet):
    """What is heard of each line: half way to its neighbours, a quarter of a second at most."""
    ends = [min(line["end"], after["start"]) for line, after in zip(sheet, sheet[1:] + [{"start": math.inf}])]
    for k, line in enumerate(sheet):
        early = min(0.25, (line["start"] - ends[k - 1]) / 2) if k else 0.25
        late = min(0.25, (sheet[k + 1]["start"] - ends[k]) / 2) if k + 1 < len(sheet) else 0.25
        yield max(0, line["start"] - max(0.06, early)), ends[k] + late


def song_lines(folder, known):
    """The lines of a song that can be recognised: text, start, end, tempo that makes them speech."""
    sheet = json.load(open(folder / "lyrics.json"))["lines"]
    for line, (start, end) in zip(sheet, spans(sheet)):
        parts = re.sub(r"[^a-z' ]", "", line["text"].lower().replace("’", "'").replace("-", " ")).split()
        if len(parts) >= 3 and all(word in known for word in parts):
            rate = sum(word["syllables"] for word in line["words"]) / (end - start)
            yield parts, start, end, max(1, min(2.5, SPOKEN_SYLLABLES / rate))


def mix(args):
    known = {line.split()[0] for line in open(MODEL + "cmudict-en-us.dict")}
    names, total, count = [args.solo, args.mix], [0, 0], 0
    for folder in map(pathlib.Path, args.songs):
        lines = list(song_lines(folder, known))
        sounds = [soundfile.read(folder / name, dtype="float32", always_2d=True) for name in names]
        texts = list(dict.fromkeys(" ".join(line[0]) for line in lines))
        groups = [texts[i:i + GROUP] for i in range(0, len(texts), GROUP)]
        right = [0, 0]
        for recogniser, group in ((decoder([g.split() for g in group], True), group) for group in groups):
            for parts, start, end, tempo in (line for line in lines if " ".join(line[0]) in group):
                for c, (sound, rate) in enumerate(sounds):
                    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
                        soundfile.write(file.name, sound[int(start * rate):int(end * rate)], rate)
                        got = heard(recogniser, prepared(file.name, tempo, None, 0))
                    right[c] += got.startswith(halves(parts)[0] + " ") + got.endswith(" " + halves(parts)[1])
                    if args.verbose and got != " ".join(parts):
                        print(f"  {names[c]} {start:.1f} {' '.join(parts)} -> {got}")
        print(f"{folder}: half-lines n={2 * len(lines)}: " + ", ".join(
            f"{name} {wilson(share, 2 * len(lines))}" for name, share in zip(names, right)), flush=True)
        total = [t + r for t, r in zip(total, right)]
        count += 2 * len(lines)
    print(f"all: half-lines n={count}: " + ", ".join(f"{n} {wilson(t, count)}" for n, t in zip(names, total)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("plan")
    for name in ["lyrics", "cmudict", "folder"]:
        one.add_argument(name)
    one.add_argument("--voice", default="female", choices=["female", "male"])
    one.add_argument("--lines")
    one.add_argument("--skip", type=int, default=0)
    one.add_argument("--count", type=int, default=48)
    one.set_defaults(run=plan)
    for name, run in [("words", words), ("pitch", pitch)]:
        two = commands.add_parser(name)
        two.add_argument("plan")
        two.add_argument("folder")
        two.add_argument("--tempo", type=float, default=2)
        two.add_argument("--verbose", action="store_true")
        two.add_argument("--wide", action="store_true", help="search widely, as mix does")
        two.set_defaults(run=run)
    three = commands.add_parser("mix")
    three.add_argument("songs", nargs="+")
    three.add_argument("--mix", default="song.wav")
    three.add_argument("--solo", default="stems/vocals.flac")
    three.add_argument("--verbose", action="store_true")
    three.set_defaults(run=mix)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
