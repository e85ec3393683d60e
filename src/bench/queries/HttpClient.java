// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// A persistent HTTP/1.1 connection, opened anew when the server has closed it. It is small, since it
/// shares the processors with what is measured.
final class HttpClient implements Client {
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Function<Question, byte[]> requests;
    private final boolean isParsed;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    /// @param isParsed whether bodies are turned into values, as the driver does
    HttpClient(int port, Function<Question, byte[]> requests, boolean isParsed) {
        this.port = port;
        this.requests = requests;
        this.isParsed = isParsed;
    }

    @Override
    public Object ask(Question question) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        socket.getOutputStream().write(requests.apply(question));
        byte[] body = read();
        return isParsed ? JSON.readValue(body, Map.class) : body;
    }

    private byte[] read() throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).strip())
                    : length;
            chunked |= lower.equals("transfer-encoding: chunked");
            last |= lower.equals("connection: close");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (last) {
            close();
        }
        if (!status.startsWith("HTTP/1.1 20")) {
            throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream(1 << 13);
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(length));
            line();
        }
        for (String trailer = line(); !trailer.isEmpty(); ) {
            trailer = line();
        }
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.append((char) b);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
