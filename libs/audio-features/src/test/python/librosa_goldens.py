"""Writes goldens.csv: what librosa 0.11 measures of SpectralGoldensTest's sound.

Usage: librosa_goldens.py > ../resources/org/sply85/features/spectral/goldens.csv
A line is: feature, row, frame, value; the last column of each feature's first line is its range.
"""
import numpy as np

from librosa_matrices import SR, matrices


def sound():
    """Two seconds: plucked notes of two voices, a little noise, silence at the end."""
    n = 2 * SR
    t = np.arange(n) / SR
    y = np.zeros(n)
    for i, pitch in enumerate([60, 64, 67, 72, 71, 67, 62, 59]):
        since = t - 0.2 * i
        on = since >= 0
        hertz = 440 * 2 ** ((pitch - 69 + 0.1) / 12)
        for h in range(1, 6):
            wave = np.sin(2 * np.pi * h * hertz * since) * np.exp(-6 * since) / h
            y[on] += 0.2 * wave[on]
    noise = np.zeros(n)
    state = 1
    for i in range(n):
        state = (state * 1103515245 + 12345) % 2**31
        noise[i] = state / 2**30 - 1
    y = y + 0.002 * noise
    y[int(1.8 * SR):] = 0
    return y.astype(np.float32)


for name, matrix in matrices(sound()).items():
    span = matrix.max() - matrix.min()
    print(f"{name},{matrix.shape[0]},{matrix.shape[1]},{span:.9g}")
    rows = np.unique(np.linspace(0, matrix.shape[0] - 1, 7).astype(int))
    frames = np.unique(np.linspace(0, matrix.shape[1] - 1, 12).astype(int))
    for row in rows:
        print(f"{row}," + ",".join(f"{matrix[row, f]:.9g}" for f in frames))
