"""Loudness and true peak as ffmpeg measures them.

Usage: loudness.py FILE LUFS DBTP [TOLERANCE_LU]   fails if the file is not as loud, or peaks higher
"""

import re
import subprocess
import sys


def loudness(file):
    """Integrated loudness (LUFS) and true peak (dBTP) by ffmpeg's ebur128."""
    log = subprocess.run(
        ["ffmpeg", "-nostdin", "-hide_banner", "-i", file, "-filter_complex", "ebur128=peak=true",
         "-f", "null", "-"],
        capture_output=True, text=True, check=True).stderr
    summary = log[log.rindex("Summary:"):]
    return (float(re.search(r"I:\s+(-?[\d.]+) LUFS", summary)[1]),
            float(re.search(r"Peak:\s+(-?[\d.]+) dBFS", summary)[1]))


def main():
    file, lufs, dbtp = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
    tolerance = float(sys.argv[4]) if len(sys.argv) > 4 else 0.3
    integrated, peak = loudness(file)
    good = abs(integrated - lufs) <= tolerance and peak <= dbtp
    print(f"{'ok  ' if good else 'FAIL'} {file}: {integrated} LUFS, {peak} dBTP")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
