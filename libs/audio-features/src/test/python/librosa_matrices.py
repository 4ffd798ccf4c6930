"""Writes what librosa 0.11 measures of a sound, for ParityTool.

Usage: librosa_matrices.py SOUND.f32 FOLDER  (mono, 22 050 Hz, 32-bit floats, little endian)
Each matrix becomes FOLDER/name.npy, float32, rows x frames.
"""
import sys

import librosa
import numpy as np

SR = 22050


def matrices(y):
    """Each feature by name, by librosa's defaults."""
    feature = librosa.feature
    harmonic, percussive = librosa.decompose.hpss(np.abs(librosa.stft(y)))
    mfcc = feature.mfcc(y=y, sr=SR)
    onset = librosa.onset.onset_strength(y=y, sr=SR)
    return {
        "melspectrogram": feature.melspectrogram(y=y, sr=SR),
        "mfcc": mfcc,
        "mfcc_delta": feature.delta(mfcc),
        "chroma_stft": feature.chroma_stft(y=y, sr=SR),
        "chroma_cqt": feature.chroma_cqt(y=y, sr=SR),
        "spectral_centroid": feature.spectral_centroid(y=y, sr=SR),
        "spectral_bandwidth": feature.spectral_bandwidth(y=y, sr=SR),
        "spectral_contrast": feature.spectral_contrast(y=y, sr=SR),
        "spectral_flatness": feature.spectral_flatness(y=y),
        "spectral_rolloff": feature.spectral_rolloff(y=y, sr=SR),
        "zero_crossing_rate": feature.zero_crossing_rate(y),
        "rms": feature.rms(y=y),
        "onset_strength": onset[np.newaxis],
        "tempogram": feature.tempogram(onset_envelope=onset, sr=SR),
        "harmonic": harmonic,
        "percussive": percussive,
        "tuning": np.array([[librosa.estimate_tuning(S=np.abs(librosa.stft(y)) ** 2, sr=SR)]]),
    }


if __name__ == "__main__":
    sound = np.fromfile(sys.argv[1], dtype="<f4")
    for name, matrix in matrices(sound).items():
        np.save(f"{sys.argv[2]}/{name}.npy", np.ascontiguousarray(matrix, dtype=np.float32))
