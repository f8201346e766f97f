"""Ratios of reading speed, paired in one run: `python -m bench.ocr_speed [--pages N] [--soak PAGES]`.

CPU seconds of this process and of the programs it starts, against the bare `tesseract` command on the same prepared picture, against
the way people write it, against pdfium's own words. Ratios carry over from machine to machine, seconds do not.
"""

from __future__ import annotations

import argparse
import ctypes
import io
import os
import random
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ["OMP_THREAD_LIMIT"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytesseract
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ocr import child, pdf, prepare
from ocr.filetype import media_type
from ocr.reader import OcrSettings, close_pools, read_pages

ONE = OcrSettings(workers=1, second_reader=False)
BOTH = OcrSettings(workers=1)
SENTENCES = (
    "Monthly service for the line above, voice mail and caller identification included",
    "Federal universal service charge and other fees are explained at the end of this bill",
    "Local calling plan unlimited with rotary hunting and inside wire maintenance",
)


def dense_page(seed: int) -> bytes:
    """A bill's detail page of 8 points: two thirds prose, one third numbers, as PDF text."""
    pick, out = random.Random(seed), io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(50, 750, f"Account Number {pick.randrange(10**12):012}   Billing Date November {pick.randrange(1, 29)}, 2026")
    for row in range(58):
        top = 730 - 12 * row
        if row % 3 == 0:
            canvas.drawString(50, top, f"({pick.randrange(201, 990)}) 555-01{pick.randrange(100):02}")
            canvas.drawString(160, top, pick.choice(("Business line", "Fax line", "Alarm line")))
            canvas.drawString(300, top, f"10-{pick.randrange(1, 31):02}")
            canvas.drawRightString(540, top, f"${pick.randrange(1, 99)}.{pick.randrange(100):02}")
        else:
            canvas.drawString(50, top, pick.choice(SENTENCES))
    canvas.save()
    return out.getvalue()


def scanned(page: bytes, dpi: int = 200) -> bytes:
    """The page as a scanner makes it: gray, a little blurred and noisy, as PDF."""
    document = pdfium.PdfDocument(page)
    gray = np.array(document[0].render(scale=dpi / 72, grayscale=True).to_numpy()).squeeze()
    document.close()
    noise = cv2.randn(gray.astype("int16"), 0, 6)
    noisy = cv2.GaussianBlur((gray.astype("int16") + noise).clip(0, 255).astype("uint8"), (0, 0), 0.7)
    out, picture = io.BytesIO(), io.BytesIO()
    Image.fromarray(noisy).save(picture, "JPEG", quality=85)
    canvas = Canvas(out, pagesize=letter)
    canvas.drawImage(ImageReader(io.BytesIO(picture.getvalue())), 0, 0, *letter)
    canvas.save()
    return out.getvalue()


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of ``work``, here and in the programs it started."""

    def used() -> float:
        own, theirs = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
        return own.ru_utime + own.ru_stime + theirs.ru_utime + theirs.ru_stime

    before = used()
    work()
    return used() - before


def bare_tesseract(picture: Path, *options: str) -> None:
    subprocess.run(["tesseract", str(picture), "stdout", *options], check=True, capture_output=True)


def as_people_write_it(scan: Path, folder: Path) -> None:
    """pytesseract.image_to_string(pdf2image.convert_from_path(pdf, 300)): colour at 300 dpi, all threads."""
    subprocess.run(["pdftoppm", "-r", "300", str(scan), str(folder / "page")], check=True)
    os.environ.pop("OMP_THREAD_LIMIT", None)
    try:
        for picture in sorted(folder.glob("page*.ppm")):
            with Image.open(picture) as image:
                pytesseract.image_to_string(image)
            picture.unlink()
    finally:
        os.environ["OMP_THREAD_LIMIT"] = "1"


def pdfium_words(page: bytes) -> list[tuple[str, float, float, float, float]]:
    """Words with boxes straight from pdfium, nothing else."""
    document = pdfium.PdfDocument(page)
    text = document[0].get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    words: list[tuple[str, float, float, float, float]] = []
    current = ""
    box = (0.0, 0.0, 0.0, 0.0)
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (32, 10, 13):
            if current:
                words.append((current, *box))
            current = ""
            continue
        raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        if current:
            box = (min(box[0], left.value), min(box[1], bottom.value), max(box[2], right.value), max(box[3], top.value))
        else:
            box = (left.value, bottom.value, right.value, top.value)
        current += chr(code)
    text.close()
    document.close()
    return words


def in_this_process(file: Path, settings: OcrSettings) -> Callable[[], object]:
    """A page as a warm child reads it; here, so that its CPU is ours to count."""
    return lambda: child.read_page(str(file), "application/pdf", 0, settings)


def compare(pages: int, folder: Path) -> None:
    scans = []
    for number in range(pages):
        file = folder / f"scan{number}.pdf"
        file.write_bytes(scanned(dense_page(number)))
        scans.append(file)
    in_this_process(scans[0], BOTH)()  # load the engines
    totals = dict.fromkeys(("bare", "bare psm 11", "once", "both", "people", "ocrmypdf"), 0.0)
    for file in scans:
        gray = prepare.prepare(pdf.page_raster(file, 0, BOTH)[0]).gray
        picture = folder / "prepared.pgm"
        cv2.imwrite(str(picture), gray)
        totals["bare"] += cpu(lambda picture=picture: bare_tesseract(picture))  # type: ignore[misc]
        totals["once"] += cpu(in_this_process(file, ONE))
        totals["both"] += cpu(in_this_process(file, BOTH))
        totals["bare psm 11"] += cpu(lambda picture=picture: bare_tesseract(picture, "--psm", "11"))  # type: ignore[misc]
    for file in scans[:2]:
        if shutil.which("pdftoppm"):
            totals["people"] += cpu(lambda file=file: as_people_write_it(file, folder)) * pages / 2  # type: ignore[misc]
        if shutil.which("ocrmypdf"):
            command = ["ocrmypdf", "--jobs", "1", "--output-type", "pdf", "--optimize", "0", str(file), str(folder / "o.pdf")]
            totals["ocrmypdf"] += cpu(lambda command=command: subprocess.run(command, check=True)) * pages / 2  # type: ignore[misc]
    say("bare tesseract, CPU seconds a page", totals["bare"] / pages)
    say("bare tesseract --psm 11, CPU seconds a page", totals["bare psm 11"] / pages)
    say("a page read once / bare tesseract", totals["once"] / totals["bare"], "at most 1.1")
    say("a page read by both readers / bare tesseract", totals["both"] / totals["bare"], "at most 1.6")
    say("as people write it / both readers", totals["people"] / totals["both"], "at least 8")
    say("ocrmypdf --jobs 1 / both readers", totals["ocrmypdf"] / totals["both"], "at least 1.5")


def compare_digital(folder: Path) -> None:
    page = dense_page(99)
    file = folder / "digital.pdf"
    file.write_bytes(page)
    theirs = cpu(lambda: [pdfium_words(page) for _ in range(30)]) / 30
    ours = cpu(lambda: [in_this_process(file, BOTH)() for _ in range(30)]) / 30
    say("pdfium's own words, milliseconds a page", theirs * 1000)
    say("a digital page / pdfium's own words", ours / theirs, "at most 3")


def compare_workers(pages: int, folder: Path) -> None:
    """Wall clock, so only an otherwise idle machine tells the truth."""
    file = folder / "long.pdf"
    merged = pdfium.PdfDocument.new()
    for number in range(pages):
        merged.import_pages(pdfium.PdfDocument(scanned(dense_page(number))))
    merged.save(file)
    seconds = {}
    for workers in (1, 2):
        settings = replace(BOTH, workers=workers)
        data = file.read_bytes()
        read_pages(data, media_type(data), replace(settings, max_pages=2))  # start the children, load the engines
        start = time.monotonic()
        read_pages(data, media_type(data), settings)
        seconds[workers] = time.monotonic() - start
        close_pools()
    say("two workers / one, pages a second", seconds[1] / seconds[2], "at least 1.8 on an idle machine")


def again() -> None:
    class Shelf(dict[str, bytes]):
        def put(self, key: str, value: bytes) -> None:
            self[key] = value

    shelf, data = Shelf(), dense_page(7)
    read_pages(data, "application/pdf", ONE, cache=shelf)
    say("the same document again, milliseconds", cpu(lambda: read_pages(data, "application/pdf", ONE, cache=shelf)) * 1000, "nothing")


def soak(pages: int) -> None:
    """Memory of this process and of the largest child while scans are read one after another."""
    data = scanned(dense_page(1))
    for number in range(pages):
        read_pages(data, "application/pdf", replace(BOTH, workers=2))
        if number in (29, pages // 2, pages - 1):
            own, largest = _resident(os.getpid()), max((_resident(pid) for pid in _children()), default=0.0)
            say(f"page {number + 1}: this process, largest child (MB resident)", own, f"child {largest:.0f}")
    close_pools()


def _children() -> list[int]:
    listed = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    found = [int(pid) for task in Path(f"/proc/{os.getpid()}/task").iterdir() for pid in (task / "children").read_text().split()]
    return found if listed.exists() else []


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1000
    return 0.0


def say(what: str, value: float, wanted: str = "") -> None:
    print(f"{what:58} {value:8.2f}   {wanted}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=4)
    parser.add_argument("--soak", type=int, default=0, help="also read so many scanned pages and watch memory")
    options, _ = parser.parse_known_args()  # `python -m bench` names benchmarks there
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare(options.pages, folder)
        compare_digital(folder)
        compare_workers(2 * options.pages, folder)
        again()
    if options.soak:
        soak(options.soak)


if __name__ == "__main__":
    main()
