package bg.obshtina.signali;

import android.content.ContentResolver;
import android.content.Intent;
import android.net.Uri;
import androidx.core.content.IntentCompat;
import com.getcapacitor.JSArray;
import com.getcapacitor.JSObject;
import com.getcapacitor.Plugin;
import com.getcapacitor.PluginCall;
import com.getcapacitor.PluginMethod;
import com.getcapacitor.annotation.CapacitorPlugin;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Photos that another app shares with this one. They are copied into the cache of the app, because the permission to
 * read them ends with the other app, and wait there until the page takes them.
 */
@CapacitorPlugin(name = "SharedPhotos")
public class SharedPhotosPlugin extends Plugin {

    /** As many as one report takes. */
    private static final int MOST = 5;
    /** Bytes; what is larger is cut after one byte more, so that the page sees that it is too large. */
    private static final long LARGEST = 50_000_000;

    @Override
    protected void handleOnNewIntent(Intent intent) {
        super.handleOnNewIntent(intent);
        List<Uri> shared = sharedBy(intent);
        boolean isFromHistory = (intent.getFlags() & Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY) != 0;
        if (shared.isEmpty() || isFromHistory) {
            return;
        }
        // An activity that is made anew gets the same intent again.
        intent.removeExtra(Intent.EXTRA_STREAM);
        // On the thread of plugin calls: what is shared is copied before the page takes it.
        execute(() -> {
            keep(shared);
            notifyListeners("arrived", new JSObject(), true);
        });
    }

    /** Answers the paths of the copies that wait. */
    @PluginMethod
    public void take(PluginCall call) {
        JSArray paths = new JSArray();
        for (File file : copies()) {
            paths.put(file.getAbsolutePath());
        }
        call.resolve(new JSObject().put("paths", paths));
    }

    /** Deletes the copies. */
    @PluginMethod
    public void forget(PluginCall call) {
        clear();
        call.resolve();
    }

    private List<Uri> sharedBy(Intent intent) {
        List<Uri> named = new ArrayList<>();
        if (Intent.ACTION_SEND.equals(intent.getAction())) {
            named.add(IntentCompat.getParcelableExtra(intent, Intent.EXTRA_STREAM, Uri.class));
        } else if (Intent.ACTION_SEND_MULTIPLE.equals(intent.getAction())) {
            List<Uri> many = IntentCompat.getParcelableArrayListExtra(intent, Intent.EXTRA_STREAM, Uri.class);
            named.addAll(many == null ? List.of() : many);
        }
        List<Uri> shared = new ArrayList<>();
        for (Uri uri : named) {
            if (uri != null && shared.size() < MOST && isOfAnotherApp(uri)) {
                shared.add(uri);
            }
        }
        return shared;
    }

    /** An address of a file, or of this app's own files, would let a stranger read what belongs to this app. */
    private boolean isOfAnotherApp(Uri uri) {
        String authority = uri.getAuthority();
        return (
            ContentResolver.SCHEME_CONTENT.equals(uri.getScheme()) &&
            authority != null &&
            !authority.contains(getContext().getPackageName())
        );
    }

    private void keep(List<Uri> shared) {
        clear();
        ContentResolver resolver = getContext().getContentResolver();
        for (int place = 0; place < shared.size(); place++) {
            Uri uri = shared.get(place);
            // The name is ours: that of the other app could lead out of the folder.
            File file = new File(shelf(), place + "." + endingOf(resolver.getType(uri)));
            try (InputStream from = resolver.openInputStream(uri); OutputStream to = new FileOutputStream(file)) {
                copy(from, to);
            } catch (IOException | RuntimeException failure) {
                // The page sees an empty file and says that it cannot be used.
            }
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] part = new byte[64 * 1024];
        long copied = 0;
        for (int read = from == null ? -1 : from.read(part); read >= 0 && copied <= LARGEST; read = from.read(part)) {
            to.write(part, 0, read);
            copied += read;
        }
    }

    private static String endingOf(String type) {
        return type != null && type.matches("image/[a-z]{3,5}") ? type.substring("image/".length()) : "bin";
    }

    private File shelf() {
        File shelf = new File(getContext().getCacheDir(), "shared-photos");
        shelf.mkdirs();
        return shelf;
    }

    private File[] copies() {
        File[] copies = shelf().listFiles();
        return copies == null ? new File[0] : copies;
    }

    private void clear() {
        for (File copy : copies()) {
            copy.delete();
        }
    }
}
